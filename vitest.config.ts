import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,test,scripts,rules}/**/*.test.{ts,tsx}'],
    reporters: ['default', './scripts/closing-line.ts'],
    testTimeout: 60_000,
    sequence: { shuffle: { files: true, tests: false } },
  },
})
