#!/usr/bin/env node
import { once } from 'node:events'
import { run } from './run.ts'

// A reader that stops early (`beian rules | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const {
  code,
  out = [],
  err = '',
} = await run(process.argv.slice(2), {
  // The vocabulary of the engine that reads forms, for tables with titles of their own.
  titles: async () => (await import('@beian-assist/sdk/titles')).readTitles,
})
process.stderr.write(err)
for (const part of typeof out === 'string' ? [out] : out) {
  if (!process.stdout.write(part)) await once(process.stdout, 'drain')
}
process.exitCode = typeof code === 'function' ? code() : code
