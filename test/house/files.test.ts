import { describe, expect, it } from 'vitest'
import { filesBelow, read, SHIPPED, shippedSources } from './files.ts'

const HARD_STOP = 300
/** Data tables and type contracts may be long; each entry says why. */
const LONG: Readonly<Record<string, string>> = {
  'sdk/types.ts': 'the contract of the whole flow in one place',
  'extension/bridge/wire.ts': 'the whole wire format in one place',
}
const DATA =
  /^test\/.*(truth|options)\.ts$|^rules\/(filing\/(fields|enums|divisions)|provinces|providers|sources)\/|\/(data|table|messages)[./]|zh-CN\.ts$|\/en\.ts$|\.data\.ts$/

describe('files', () => {
  it(`stay under ${HARD_STOP} lines`, () => {
    const long = [...SHIPPED, 'test']
      .flatMap((folder) => filesBelow(folder, /\.tsx?$/))
      .filter((file) => !(file in LONG) && !DATA.test(file))
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ lines }) => lines > HARD_STOP)
    expect(long).toEqual([])
  })

  it('are named for what they hold', () => {
    const vague = [...SHIPPED, 'test']
      .flatMap((folder) => filesBelow(folder, /./))
      .filter((file) => /(^|\/)(utils?|helpers?|misc|common|stuff)(\/|\.[a-z]+$)/i.test(file))
    expect(vague).toEqual([])
  })
})

describe('shipped code', () => {
  const sources = shippedSources().map((file) => ({ file, source: read(file) }))
  const where = (pattern: RegExp, except: RegExp = /^$/) =>
    sources.filter(({ file, source }) => pattern.test(source) && !except.test(file)).map(({ file }) => file)

  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(50)
  })

  it('holds no hooks for tests', () => {
    expect(where(/__(test|gallery|model|truth|log)__?\b|window\.__|process\.env\.VITEST|import\.meta\.vitest/)).toEqual(
      [],
    )
  })

  it('never evaluates strings or writes HTML', () => {
    expect(
      where(/\beval\(|new Function\(|\.innerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/),
    ).toEqual([])
  })

  it('makes no request: no fetch of anything that is not packaged, no beacon, no socket', () => {
    // The settings' self-test tries every way out, so that the user sees the browser refuse: in this one file, and nowhere else;
    // the settings' texts name what it tries.
    const selfTest = /^extension\/settings\/self-test\/attempts\.ts$/
    const named = /^extension\/settings\/(?:self-test\/attempts|messages\/[\w-]+)\.ts$/
    expect(where(/XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/, named)).toEqual([])
    const fetching = where(/\bfetch\(/, selfTest)
    expect(fetching.filter((file) => !/^sdk\/documents\//.test(file))).toEqual([])
  })

  it('never writes to the console', () => {
    expect(where(/\bconsole\./, /^rules\/cli\//)).toEqual([])
  })

  it('listens to no window message and opens no door to other extensions', () => {
    expect(
      where(/onMessageExternal|onConnectExternal|addEventListener\(\s*['"]message['"]|world:\s*['"]MAIN['"]/),
    ).toEqual([])
  })

  it('imports only the small zod', () => {
    expect(where(/from ['"]zod['"]/)).toEqual([])
  })

  it('has no skipped or focused test', () => {
    const tests = [...SHIPPED, 'test'].flatMap((folder) => filesBelow(folder, /\.(test|e2e)\.tsx?$/))
    expect(tests.filter((file) => /\b(it|test|describe)\.(skip|todo|only|fails)\b/.test(read(file)))).toEqual([])
  })
})
