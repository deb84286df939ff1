import { describe, expect, it } from 'vitest'
import { calibrate, probabilityOf } from './calibrate.ts'

const judged = [-2, -1.5, -1, -0.5, 0.2, 0.8, 1, 1.4].map((score, at) => ({
  score,
  sentences: 1 + (at % 3),
  yes: score > 0,
  stands: 1,
}))

describe('calibrate', () => {
  it('gives higher scores higher probabilities, and a threshold between no and yes', () => {
    const calibration = calibrate(judged)
    const probabilities = [-1, 0.2, 1].map(score => probabilityOf({ score, sentences: 1 }, calibration))
    expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b))
    expect(calibration.threshold).toBeGreaterThan(probabilities[0]!)
    expect(calibration.threshold).toBeLessThan(probabilities[2]!)
  })

  it('asks for more where a false alarm stands for many', () => {
    const mixed = [...judged, { score: 0.9, sentences: 2, yes: false, stands: 1 }].map((one, at) => ({
      ...one,
      sentences: 1,
      score: one.score + at / 100,
    }))
    const rare = mixed.map(one => ({ ...one, stands: 10 }))
    expect(calibrate(rare).threshold).toBeGreaterThan(calibrate(mixed).threshold)
  })
})
