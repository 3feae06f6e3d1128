import { parseArgs } from 'node:util'
import type { Locale } from '../engine/report.ts'
import { dataVersion } from '../version.ts'
import { appSheet } from './app-sheet.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { type Command, type Outcome, type Ports, refused } from './command.ts'
import { explain } from './explain.ts'
import { lint } from './lint.ts'
import { rules } from './rules.ts'
import { template } from './template.ts'
import { words } from './words.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  explain,
  rules,
  lint,
  template,
  backup,
  'app-sheet': appSheet,
}
const LOCALES: ReadonlyMap<string, Locale> = new Map([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['en', 'en'],
])

/** Runs one call of `beian`. */
export async function run(args: readonly string[], ports: Ports = {}): Promise<Outcome> {
  const [name = 'help', ...rest] = args
  const asked = rest.includes('--help') || rest.includes('-h')
  const locale = LOCALES.get(optionOf(rest, '--locale') ?? 'zh-CN')
  const say = words[locale ?? 'zh-CN']
  if (name === '--version' || name === '-V') return { code: 0, out: `${dataVersion}\n` }
  if (asked || ['help', '--help', '-h'].includes(name)) return { code: args.length === 0 ? 2 : 0, out: say.help }
  if (locale === undefined) return refused(say.badOption('--locale', optionOf(rest, '--locale') ?? '', 'zh-CN en'))
  if (!Object.hasOwn(COMMANDS, name)) return refused(say.unknownCommand(name))
  const command = COMMANDS[name]!
  const known = Object.fromEntries([...command.options, 'locale'].map((key) => [key, { type: 'string' as const }]))
  try {
    const { positionals, values } = parseArgs({ args: rest, options: known, allowPositionals: true })
    return await command.run({ operands: positionals, options: values as Record<string, string>, locale, ports })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      const option = /--?[a-z][\w-]*/i.exec(error.message)?.[0]
      if (option === undefined) return refused(say.badCall(error.message.split(/[.:'] /, 1)[0]!))
      const noValue = error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
      return refused(noValue ? say.noValue(option) : say.badCall(option))
    }
    throw error
  }
}

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`))
  if (at < 0) return undefined
  return args[at] === name ? args[at + 1] : args[at]!.slice(name.length + 1)
}
