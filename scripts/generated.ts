/** Proves that the generated files in the repository are what their sources make: `npm run generated`. */
import { execFileSync } from 'node:child_process'

const run = (...script: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...script], { stdio: 'inherit' })

run('scripts/build.ts')
run('scripts/train.ts', '--check')
const changed = execFileSync('git', ['status', '--porcelain', '--', 'schema'], { encoding: 'utf8' })
if (changed) {
  console.error(`These generated files are not up to date; build, and commit what changes:\n${changed}`)
  process.exit(1)
}
console.log('The generated files are up to date.')
