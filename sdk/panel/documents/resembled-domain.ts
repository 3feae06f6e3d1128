/** Which of the filing's domains a name is much like. Apart from the list of documents, which the panel opens with. Pure. */
import { editDistance } from '../../documents/parse/edit-distance.ts'
import { plainDomain } from './place-of-domain.ts'

/** The one that a name was most likely meant to be: a slip of the hand, another ending, or a part of it. */
export function resembledBy(name: string, names: readonly string[]): string | undefined {
  const wanted = plainDomain(name)
  const label = (domain: string): string => domain.split('.')[0] ?? ''
  const isPart = (a: string, b: string): boolean => a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
  const near = names.map((each) => {
    const slips = editDistance(wanted, each)
    const most = Math.min(2, Math.floor(Math.min(label(wanted).length, label(each).length) / 3))
    const isNear = Math.min(slips, editDistance(label(wanted), label(each))) <= most || isPart(wanted, each)
    return { each, slips: isNear ? slips : Number.POSITIVE_INFINITY }
  })
  const [best] = near.sort((a, b) => a.slips - b.slips)
  return best && best.slips < Number.POSITIVE_INFINITY ? best.each : undefined
}
