import { dataVersion } from '../../version.ts'
import { problemText } from '../problem-text.ts'
import type { CheckRun } from './index.ts'

const indented = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')

/** `filings`: a report each, with file and line or row; `problems`: what could not be used; `summary`: figures. */
export function* json({ checked, problems, counts, locale }: CheckRun): Generator<string> {
  yield `{\n  "dataVersion": ${JSON.stringify(dataVersion)},\n  "filings": [`
  let separator = ''
  for (const { file, place, report } of checked) {
    yield `${separator}\n    ${indented({ file, ...place, ...report })}`
    separator = ','
  }
  const told = problems.map(({ place, ...problem }) => ({
    ...problem,
    ...place,
    message: problemText({ place, ...problem }, locale),
  }))
  yield `${separator === '' ? '' : '\n  '}],\n  "problems": ${JSON.stringify(told, null, 2).replaceAll('\n', '\n  ')},\n`
  yield `  "summary": ${JSON.stringify({ ...counts }, null, 2).replaceAll('\n', '\n  ')}\n}\n`
}
