/** What the page's own framework holds and asks for, set beside a profile. Never read from DOM values. */
import type { Filing } from '@beian-assist/rules'
import type { Page } from 'puppeteer'
import { leavesOf } from '../../sdk/filing/leaves.ts'
import { valueAt } from '../../sdk/filing/path.ts'
import { toFiling } from '../pages/first-filing/canonical.ts'
import type { Model } from '../pages/first-filing/model.ts'
import { model } from './applicant.ts'

export const held = async (page: Page): Promise<Filing> => toFiling((await model(page)) as unknown as Model)

/** Fields that only the applicant may answer, and files. */
const OWN = /^resource\.(?:instanceId|publicIp)$|^materials/

/** Parts of the page, each with the paths that it asks for, as the page itself knows them. */
const parts = (page: Page): Promise<string[][]> =>
  page.evaluate(() => (window as unknown as { __fields(): { paths: string[] }[] }).__fields().map(({ paths }) => paths))

/** Parts of the page in which one of these places stands; a place that no part asks for any more counts alone. */
export async function partsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const shown = await parts(page)
  return [...new Set(paths.map((path) => shown.find((part) => part.includes(path))?.join(' ') ?? path))]
}

/** Paths that the step on screen asks for. */
export async function asked(page: Page): Promise<string[]> {
  return [...new Set((await parts(page)).flat())].filter((path) => !path.startsWith('!') && !OWN.test(path))
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Where the page's state differs from the profile: in what it asks for now, and in anything it holds. */
export async function differences(page: Page, profile: Filing): Promise<string[]> {
  const state = await held(page)
  const paths = [...(await asked(page)), ...leavesOf(state).map(({ path }) => path)]
  return [...new Set(paths)].flatMap((path) => {
    const [now, wanted] = [valueAt(state, path), valueAt(profile, path)]
    if (OWN.test(path) || same(now, wanted) || (now === undefined && isNone(wanted))) return []
    return [`${path}: page ${JSON.stringify(now)}, profile ${JSON.stringify(wanted)}`]
  })
}

const isNone = (value: unknown): boolean => value === undefined || value === '' || value === false

/** Places whose value changed from one state to another. */
export function changes(from: Filing, to: Filing): string[] {
  const paths = [...leavesOf(from), ...leavesOf(to)].map(({ path }) => path)
  return [...new Set(paths)].filter((path) => {
    const [was, is] = [valueAt(from, path), valueAt(to, path)]
    return !same(was, is) && !(isNone(was) && isNone(is))
  })
}
