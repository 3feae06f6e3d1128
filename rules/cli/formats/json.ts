import { dataVersion } from '../../version.ts'
import { problemText } from '../problem-text.ts'
import { counts } from './counts.ts'
import type { CheckRun, Written } from './index.ts'

/** `filings`: a report each, with file and line or row; `problems`: what could not be used. */
export function json(run: CheckRun): Written {
  const { checked, problems, locale } = run
  const written = {
    dataVersion,
    summary: counts(run),
    filings: checked.map(({ file, place, report }) => ({ file, ...place, ...report })),
    problems: problems.map(({ place, ...problem }) => ({
      ...problem,
      ...place,
      message: problemText({ place, ...problem }, locale),
    })),
  }
  const err = problems.map((problem) => `${problemText(problem, locale)}\n`).join('')
  return { out: `${JSON.stringify(written, null, 2)}\n`, err }
}
