/** `npm run build`: rules, sdk, both extensions. `--only extension|packages` for a part. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// `npx -c` hands its own command down to every npx below it, which then runs that instead of what it is told.
const { npm_config_call: _, ...env } = process.env

function run(name: string, command: string, args: string[], cwd = root): void {
  const started = performance.now()
  const result = spawnSync(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  if (result.status !== 0) {
    console.error(`${name} failed:\n${result.stdout}\n${result.stderr}`)
    process.exit(1)
  }
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : 'all'

if (only !== 'extension') {
  run('rules', 'npx', ['tsdown', '--config', 'tsdown.config.ts', '--no-report'], `${root}rules`)
  run('sdk', 'npx', ['tsdown', '--config', 'tsdown.config.ts', '--no-report'], `${root}sdk`)
}
if (only !== 'packages') {
  run('extension for Chromium', 'npx', ['wxt', 'build'])
  run('extension for Firefox', 'npx', ['wxt', 'build', '-b', 'firefox', '--mv3'])
}
