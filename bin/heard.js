#!/usr/bin/env node
const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  process.stderr.write(
    `heard needs Node.js 20 or newer; this is ${process.version}. See https://nodejs.org\n`,
  )
  process.exitCode = 2
} else {
  import('../dist/cli.js').then(cli => cli.main())
}
