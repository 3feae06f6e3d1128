import { posix } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { manifestStale } from '../../sdk/docs/api/elements.ts'
import { handWritten } from '../../sdk/docs/assemble.ts'

let pages: ReadonlyMap<string, string>
beforeAll(() => {
  pages = handWritten()
})

const inLanguage = (prefix: string, path: string) => (prefix === '' ? !path.startsWith('en/') : path.startsWith(prefix))

describe('the manual', () => {
  it('says the same in both languages: the same pages, headings and code', () => {
    const chinese = [...pages.keys()].filter((path) => inLanguage('', path))
    expect(chinese.length).toBeGreaterThan(12)
    expect([...pages.keys()].filter((path) => inLanguage('en/', path))).toEqual(chinese.map((path) => `en/${path}`))
    for (const path of chinese) {
      const shape = (text: string) => ({
        headings: text.replace(/^```[\s\S]*?^```$/gm, '').match(/^#{1,3} /gm),
        code: text.match(/^```\w*/gm),
      })
      expect(shape(pages.get(`en/${path}`)!).code, path).toEqual(shape(pages.get(path)!).code)
      if (path !== 'element.md')
        expect(shape(pages.get(`en/${path}`)!).headings, path).toEqual(shape(pages.get(path)!).headings)
    }
  })

  it('has its samples filled in, and no link between its pages that leads nowhere', () => {
    for (const [path, text] of pages) {
      expect(text, path).not.toMatch(/<!--/)
      for (const [, link] of text.matchAll(/\]\((\.[^)#]+)\)/g))
        expect(pages.has(posix.join(posix.dirname(path), link!)), `${path} → ${link}`).toBe(true)
    }
  })
})

it('the manifest of the element is as the manual says', () => {
  expect(manifestStale()).toBe(false)
})
