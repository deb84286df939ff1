import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Rig } from './rig.ts'
import { hasTmux, Terminal } from './terminal.ts'

const open: Terminal[] = []
let rig: Rig

beforeEach(() => {
  rig = new Rig()
})
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close()
  rig.remove()
})

function start(args: readonly string[], size?: ConstructorParameters<typeof Terminal>[2]): Terminal {
  const terminal = new Terminal(rig, args, size)
  open.push(terminal)
  return terminal
}

describe.runIf(hasTmux)('heard coach in a real terminal', () => {
  it('advises as one types, puts a sentence in, asks for its slots, and saves', async () => {
    const terminal = start(['coach', 'reply.md', '--to', 'Anna', '--no-config'])
    await terminal.see('Write your reply on the left')
    terminal.type('Hi Anna,')
    terminal.press('Enter', 'Enter')
    terminal.type('We will get back to you soon about the lamp.')
    await terminal.see('is no time')
    terminal.press('C-a')
    await terminal.see('Put in')
    terminal.press('Enter')
    await terminal.see('Fill in')
    terminal.type('17:00 today')
    terminal.press('Enter')
    await terminal.see('Undo takes it back')
    terminal.press('C-s')
    await terminal.see('Saved reply.md')
    expect(rig.read('reply.md')).toMatch(/^Hi Anna,\n\n.*17:00 today/)
    terminal.press('C-q')
    await terminal.ended()
  })

  it('takes a paste of many lines whole, wide characters and all, and follows the terminal’s size', async () => {
    const terminal = start(['coach', 'reply.md', '--no-config'])
    await terminal.see('Write your reply')
    const text = 'Hi Yuki,\n\nyour order 日本 🎁👨‍👩‍👧 has left.\n\nMira'
    terminal.paste(text)
    await terminal.see('Mira')
    terminal.resize(120, 40)
    const wide = await terminal.see(/^.{70,90}│/m)
    expect(wide).toContain('日本')
    terminal.press('C-s')
    await terminal.see('Saved')
    expect(rig.read('reply.md')).toBe(`${text}\n`)
  })

  it('shows all keys and the reasons at 80 × 24, by scrolling', async () => {
    const terminal = start(['coach', '--no-config'])
    await terminal.see('Write your reply')
    terminal.type('Per our policy we never do that.')
    await terminal.see('rulebook')
    terminal.press('C-e')
    await terminal.see(/↓ \d+ more/)
    terminal.press(...Array.from({ length: 40 }, () => 'PageDown'))
    await terminal.see('from the top')
    terminal.press('Escape')
    await terminal.see('Per our policy we never')
    terminal.press('C-g')
    await terminal.see('go to the next finding')
    terminal.press('PageDown')
    await terminal.see('close what is open')
  })

  it('asks before unsaved writing is left', async () => {
    const terminal = start(['coach', '--no-config'])
    await terminal.see('Write your reply')
    terminal.type('Hello')
    await terminal.see('not saved')
    terminal.press('C-q')
    await terminal.see('This reply is not saved')
    terminal.press('d')
    await terminal.ended()
  })

  it('offers what a crash left behind', async () => {
    const terminal = start(['coach', 'reply.md', '--no-config'])
    await terminal.see('Write your reply')
    terminal.type('Hi Noor, the parcel left.')
    await terminal.see('parcel left')
    terminal.kill()
    await terminal.ended()
    terminal.close()
    expect(existsSync(`${rig.folder}/reply.md`)).toBe(false)
    const again = start(['coach', 'reply.md', '--no-config'])
    await again.see('Unsaved writing from last time')
    again.press('Enter')
    await again.see('not saved')
    again.press('C-s')
    await again.see('Saved')
    expect(rig.read('reply.md')).toBe('Hi Noor, the parcel left.\n')
  })

  it('goes to one’s own editor and back', async () => {
    const editor = rig.write('editor.sh', '#!/bin/sh\nprintf "Hello from outside." > "$1"\n')
    const terminal = start(['coach', 'reply.md', '--no-config'], {
      env: { EDITOR: `sh ${editor}`, VISUAL: '' },
    })
    await terminal.see('Write your reply')
    terminal.press('C-o')
    await terminal.see('Hello from outside.')
  })

  it('follows a draft that another editor saves', async () => {
    const path = rig.write('reply.md', 'Thank you for waiting.\n')
    const terminal = start(['coach', '--follow', path, '--no-config'])
    await terminal.see('follows')
    rig.write('reply.md', 'Per our policy we never do that.\n')
    await terminal.see('rulebook')
  })
})

describe.runIf(hasTmux)('heard practice in a real terminal', () => {
  it('takes a reply, says what came of it, shows a model only then, and keeps a record', async () => {
    const terminal = start(['practice', '--drill', 'un-sorry', '--seed', '7', '--no-config'])
    await terminal.see('This sounds like an apology')
    terminal.press('Enter')
    await terminal.see('What you know')
    terminal.press('C-s')
    const first = await terminal.see('Nearly there')
    expect(first).toContain('One thing to try')
    terminal.press('m')
    await terminal.see('One way to say it')
    terminal.press('a')
    await terminal.see('To try now')
    terminal.press('C-u')
    terminal.type("I'm sorry that we got it wrong. I've sent the money back today.")
    terminal.press('C-s')
    await terminal.see('✔ Ready')
    terminal.press('C-q')
    await terminal.see('1 of 1 ready to send')
    terminal.press('Enter')
    await terminal.ended()
    const { out } = await rig.run(['practice', '--report'], {
      env: { XDG_STATE_HOME: `${rig.folder}/state` },
    })
    expect(out).toContain('1 session · 1 round · 1 ready to send')
  })
})

describe('without a terminal', () => {
  it('the screens say so and name another way', async () => {
    const coach = await rig.run(['coach', 'reply.md', '--no-config'])
    expect(coach.code).toBe(2)
    expect(coach.err).toContain('heard check reply.md')
    const practice = await rig.run(['practice', '--no-config'])
    expect(practice.code).toBe(2)
    expect(practice.err).toContain('heard practice --list')
  })

  it('practice lists, reports, and knows its names', async () => {
    const list = await rig.run(['practice', '--list', '--no-config'])
    expect(list.code).toBe(0)
    expect(list.out).toContain('un-sorry')
    expect(list.out).toContain('fire-customer')
    const unknown = await rig.run(['practice', '--drill', 'un-sory', '--no-config'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('un-sorry')
    const empty = await rig.run(['practice', '--report', '--no-config'], {
      env: { XDG_STATE_HOME: rig.folder },
    })
    expect(empty.out).toContain('Nothing practised yet')
  })
})
