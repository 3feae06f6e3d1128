#!/usr/bin/env node
import { run } from './run.ts'

// A reader that stops early (`beian rules | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { code, out = '', err = '' } = await run(process.argv.slice(2))
process.stdout.write(out)
process.stderr.write(err)
process.exitCode = code
