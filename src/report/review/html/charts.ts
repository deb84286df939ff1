/** echarts, because it draws to SVG without a browser; only the parts used here are loaded. */
import { BarChart, CustomChart, type CustomSeriesOption, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Estimate } from '../../../review/summary/interval.ts'
import { html, type Markup, raw } from './markup.ts'

use([BarChart, CustomChart, GridComponent, LineChart, SVGRenderer])

/** A figure of a chart with its name. */
export type Point = { name: string; estimate: Estimate }

/** Colours that the style sheet replaces, so that one drawing serves light and dark. */
const ink = { text: '#000001', line: '#000002', fill: '#000003', range: '#000004', band: '#000005' } as const

const label = { color: ink.text, fontFamily: 'system-ui, sans-serif', fontSize: 13 }
const axisLine = { lineStyle: { color: ink.line } }

/** The chart once for a wide and once for a narrow window; which is seen, the style sheet decides. */
function drawn(option: (width: number) => EChartsCoreOption, height: number, about: string): Markup {
  const draw = (width: number) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
    chart.setOption({ animation: false, ...option(width) })
    const svg = chart.renderToSVGString()
    chart.dispose()
    return svg
  }
  return html`<div class="chart" role="img" aria-label="${about}">
<div class="wide" aria-hidden="true">${raw(draw(940))}</div><div class="narrow" aria-hidden="true">${raw(draw(340))}</div></div>`
}

/** Mean scores over time with the range of each. */
export function overTime(points: readonly Point[], about: string): Markup {
  const within = (value: number) => Math.min(100, Math.max(0, value))
  const low = points.map(({ estimate }) => within(estimate.low))
  const high = points.map(({ estimate }, index) => within(estimate.high) - (low[index] ?? 0))
  const floor = Math.max(0, Math.floor((Math.min(...low) - 5) / 10) * 10)
  const plain = { type: 'line', stack: 'range', symbol: 'none', lineStyle: { opacity: 0 } } as const
  return drawn(
    width => ({
      grid: { left: 36, right: 16, top: 12, bottom: 28 },
      xAxis: {
        type: 'category',
        data: points.map(({ name }) => (width < 500 ? name.replace(/^\d+-/, '') : name)),
        axisLabel: label,
        axisLine,
        axisTick: { show: false },
      },
      yAxis: { type: 'value', min: floor, max: 100, axisLabel: label, splitLine: axisLine },
      series: [
        { ...plain, data: low },
        { ...plain, data: high, areaStyle: { color: ink.band, opacity: 1 } },
        {
          type: 'line',
          data: points.map(({ estimate }) => estimate.value),
          symbol: 'circle',
          symbolSize: 8,
          lineStyle: { color: ink.fill, width: 3 },
          itemStyle: { color: ink.fill },
        },
      ],
    }),
    260,
    about,
  )
}

/** Shares as bars, each with its range as a whisker. */
export function shares(points: readonly Point[], about: string): Markup {
  const shown = points.toReversed()
  return drawn(
    width => ({
      grid: { left: width < 500 ? 150 : 200, right: 44, top: 4, bottom: 24 },
      xAxis: {
        type: 'value',
        min: 0,
        max: 100,
        splitNumber: width < 500 ? 2 : 5,
        axisLabel: { ...label, formatter: '{value} %' },
        splitLine: axisLine,
      },
      yAxis: {
        type: 'category',
        data: shown.map(({ name }) => name),
        axisLabel: { ...label, width: width < 500 ? 140 : 190, overflow: 'truncate' },
        axisLine,
        axisTick: { show: false },
      },
      series: [
        {
          type: 'bar',
          data: shown.map(({ estimate }) => estimate.value * 100),
          barWidth: 14,
          itemStyle: { color: ink.fill, borderRadius: [0, 3, 3, 0] },
        },
        {
          type: 'custom',
          data: shown.map(({ estimate }, index) => [estimate.low * 100, estimate.high * 100, index]),
          encode: { x: [0, 1], y: 2 },
          renderItem: whisker,
          z: 3,
        },
      ],
    }),
    28 * points.length + 32,
    about,
  )
}

const whisker: CustomSeriesOption['renderItem'] = (_, api) => {
  const [x1 = 0, y = 0] = api.coord([api.value(0), api.value(2)])
  const [x2 = 0] = api.coord([api.value(1), api.value(2)])
  const line = (from: readonly [number, number], to: readonly [number, number]) => ({
    type: 'line' as const,
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: { stroke: ink.range, lineWidth: 2 },
  })
  const ends = [x1, x2].map(x => line([x, y - 5], [x, y + 5]))
  return { type: 'group', children: [line([x1, y], [x2, y]), ...ends] }
}
