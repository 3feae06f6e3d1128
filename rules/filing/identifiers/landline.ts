import { scan } from '../compare.ts'

/** A landline with area code: `075512345678`, `0755-12345678-8001`. Area codes: 010, 020–029, 03xx–09xx. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:-(\d{1,6}))?$/

export function readLandline(
  text: string,
): { readonly area: string; readonly number: string; readonly extension?: string } | null {
  const match = LANDLINE.exec(scan(text))
  if (!match) return null
  const [, area, number, extension] = match
  return { area: area!, number: number!, ...(extension !== undefined && { extension }) }
}

export function isLandline(text: string): boolean {
  return LANDLINE.test(scan(text))
}
