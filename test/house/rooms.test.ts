import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, importsOf, read, SHIPPED } from './files.ts'

/** Rooms that each room may import. Arrows go one way. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  rules: ['rules'],
  sdk: ['sdk', 'rules'],
  extension: ['extension', 'sdk', 'rules'],
}

/** The command line puts both packages together: an application, in the room of the rules for its name’s sake. */
const APPLICATIONS: readonly string[] = ['rules/cli/main.ts']

function roomOf(file: string, specifier: string): string | undefined {
  if (specifier === '@beian-assist/rules') return 'rules'
  if (specifier.startsWith('@beian-assist/sdk')) return 'sdk'
  if (!specifier.startsWith('.')) return undefined
  return posix.normalize(posix.join(posix.dirname(file), specifier)).split('/')[0]
}

/** A test beside the code may use the fixtures of `test`. */
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

describe('rooms', () => {
  for (const room of SHIPPED) {
    it(`${room} imports only ${ALLOWED[room]!.join(', ')}`, () => {
      const files = filesBelow(room, /\.tsx?$/)
      expect(files.length).toBeGreaterThan(0)
      const wrong = files.flatMap((file) =>
        importsOf(read(file))
          .map((specifier) => ({ specifier, to: roomOf(file, specifier) }))
          .filter(({ to }) => to !== undefined && !ALLOWED[room]!.includes(to) && !(to === 'test' && isTest(file)))
          .filter(({ to }) => !(to === 'sdk' && APPLICATIONS.includes(file)))
          .map(({ specifier }) => `${file} → ${specifier}`),
      )
      expect(wrong).toEqual([])
    })
  }

  it('other rooms are entered by their front door, not by relative paths', () => {
    const wrong = SHIPPED.flatMap((room) =>
      filesBelow(room, /\.tsx?$/).flatMap((file) =>
        importsOf(read(file))
          .filter((specifier) => specifier.startsWith('.') && roomOf(file, specifier) !== room && !isTest(file))
          .map((specifier) => `${file} → ${specifier}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('rules touch neither DOM, browser nor Node outside cli and files', () => {
    const wrong = filesBelow('rules', /\.ts$/)
      .filter((file) => !/^rules\/(cli|.*generate|.*\.test\.ts|tsdown)/.test(file) && !/\.test\.ts$/.test(file))
      .flatMap((file) =>
        importsOf(read(file))
          .filter((specifier) => specifier.startsWith('node:') || specifier.includes('polyfill'))
          .map((specifier) => `${file} → ${specifier}`),
      )
    expect(wrong).toEqual([])
  })

  it('the sdk uses no extension API', () => {
    const wrong = filesBelow('sdk', /\.tsx?$/).filter((file) =>
      /\b(browser|chrome)\.(runtime|tabs|storage|scripting)\b|webextension-polyfill/.test(read(file)),
    )
    expect(wrong).toEqual([])
  })
})
