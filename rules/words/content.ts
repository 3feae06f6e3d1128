import { websiteContentTypes } from '../filing/enums/website-content-types.ts'

/** Website content categories that rules speak of by name; codes of `websiteContentTypes`. */
export const OTHER_CONTENT = 8388608
export const PORTAL_CONTENT = 128
export const BLOG_CONTENT = 32

const labels: ReadonlyMap<number, string> = new Map(websiteContentTypes.map((type) => [type.value, type.labelZh]))

/** Labels of website content categories as forms write them; the code itself where there is none. */
export const contentLabels = (types: readonly number[]): readonly string[] =>
  types.map((type) => labels.get(type) ?? String(type))
