import { checkWith } from '../check-with.ts'
import { Portfolio } from '../engine/portfolio.ts'
import { providers } from '../filing/enums/providers.ts'
import { dayNumber } from '../filing/time.ts'
import { locatePhones } from '../phones.ts'
import type { Call, Command, Outcome } from './command.ts'
import { refused } from './command.ts'
import { Counts } from './formats/counts.ts'
import { type Checked, type CheckRun, formats } from './formats/index.ts'
import { notesOn } from './input-notes.ts'
import { type Input, type Inputs, type Reading, readInputs } from './inputs.ts'
import { rulesWith } from './lint.ts'
import { plain, problemText } from './problem-text.ts'
import { KEY_OPTIONS, opener } from './sealed.ts'
import { words } from './words.ts'

/** `beian check FILE|DIR|-`: checks every filing given; with `--portfolio`, against the filings of a folder too. */
export const check: Command = {
  options: ['portfolio', 'provider', 'today', 'format', 'pack', 'phones', 'columns', ...KEY_OPTIONS],
  run: runCheck,
}

async function runCheck({ operands, options, locale, ports }: Call): Promise<Outcome> {
  const say = words[locale]
  const { provider, today, format = 'text', phones = 'given', columns = 'any' } = options
  const known = providers.map(({ value }) => value as string)
  if (operands.length === 0) return refused(say.noInput)
  if (provider !== undefined && !known.includes(provider)) {
    return refused(say.badOption('--provider', provider, known.join(' ')))
  }
  if (today !== undefined && Number.isNaN(dayNumber(today)))
    return refused(say.badOption('--today', today, 'YYYY-MM-DD'))
  if (phones !== 'given' && phones !== 'segment') return refused(say.badOption('--phones', phones, 'given segment'))
  if (columns !== 'any' && columns !== 'template') return refused(say.badOption('--columns', columns, 'any template'))
  if (!Object.hasOwn(formats, format)) return refused(say.badOption('--format', format, Object.keys(formats).join(' ')))

  const loaded = await rulesWith(options.pack, locale)
  if (typeof loaded === 'string') return { code: 2, err: loaded }
  const rules = loaded
  const reading: Reading = {
    open: opener(options, locale),
    ...(columns === 'any' && ports?.titles && { titles: ports.titles }),
  }
  const inputs = await readInputs(operands, reading)
  const others = options.portfolio === undefined ? undefined : await readInputs([options.portfolio], reading)
  const portfolio = others && indexed(others)
  const problems = [...inputs.problems, ...(others?.problems ?? [])]
  const counts = new Counts(problems.length)
  function* checked(): Generator<Checked> {
    for (const input of inputs.filings) {
      if (input.isArchived) continue
      const self = portfolio && keyOf(input)
      const filing = phones === 'segment' ? locatePhones(input.filing) : input.filing
      const report = checkWith(rules, filing, { provider, today, locale, portfolio, self })
      counts.add(report)
      yield { ...input, report }
    }
  }
  const run: CheckRun = { rules, checked: checked(), problems, counts, locale, alone: others === undefined }
  return {
    code: () => (problems.length > 0 ? 2 : counts.error > 0 ? 1 : 0),
    out: formats[format]!(run),
    err: [...notesOn(inputs, locale), ...problems.map((problem) => problemText(problem, locale))]
      .map((line) => `${plain(line)}\n`)
      .join(''),
  }
}

/** The content tells a filing: the one under check is left out of its own portfolio, and copies count once. */
const keyOf = ({ filing }: Input) => JSON.stringify(filing)

function indexed({ filings }: Inputs): Portfolio {
  const portfolio = new Portfolio()
  for (const input of filings) portfolio.put(keyOf(input), input.filing)
  return portfolio
}
