/** Looks for what tests and the demo need beyond npm: Chromium, Firefox, a CJK font, openssl. Installs it through apt, or says how. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const checkOnly = process.argv.includes('--check')

const onPath = (names: string[]) =>
  (process.env.PATH ?? '').split(delimiter).some((dir) => names.some((name) => executable(join(dir, name))))

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function hasCjkFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

const override = (variable: string): boolean => {
  const path = process.env[variable]
  if (path === undefined) return false
  if (executable(path)) return true
  console.error(`${variable} is set to ${path}, which cannot be run.`)
  process.exit(1)
}

interface Need {
  readonly what: string
  readonly packages: readonly string[]
  readonly present: () => boolean
}

const needs: readonly Need[] = [
  {
    what: 'Chromium',
    packages: ['chromium'],
    present: () => override('CHROME_PATH') || onPath(['chromium', 'google-chrome', 'google-chrome-stable']),
  },
  {
    what: 'Firefox',
    packages: ['firefox-esr'],
    present: () => override('FIREFOX_PATH') || onPath(['firefox-esr', 'firefox']),
  },
  { what: 'a Chinese font', packages: ['fontconfig', 'fonts-noto-cjk'], present: hasCjkFont },
  { what: 'openssl', packages: ['openssl'], present: () => onPath(['openssl']) },
]

const missing = needs.filter((need) => !need.present())
if (missing.length === 0) process.exit(0)

const names = missing.map((need) => need.what).join(', ')
const packages = missing.flatMap((need) => need.packages)
const install = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...packages]
const byHand = `sudo apt-get update && sudo apt-get ${install.join(' ')}`
const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

if (checkOnly || !mayInstall) {
  console.error(`Missing: ${names}.\nInstall with:\n  ${byHand}\nthen run the command again.`)
  process.exit(1)
}

console.log(`Installing ${names} (${packages.join(' ')}) through apt …`)
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
for (const args of [['update'], install]) {
  const run = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (run.status !== 0) {
    console.error(`apt-get ${args.join(' ')} failed. Try by hand:\n  ${byHand}`)
    process.exit(1)
  }
}
const still = missing.filter((need) => !need.present())
if (still.length > 0) {
  console.error(`Still missing after the installation: ${still.map((need) => need.what).join(', ')}.\n  ${byHand}`)
  process.exit(1)
}
