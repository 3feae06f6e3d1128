import { bases } from '../../rules/catalogue/bases.ts'
import { EXAMPLE_DAY, patched } from '../../rules/catalogue/example.ts'
import { type Filing, requiredMaterials } from '../../rules/index.ts'

/** A clean filing with some places set. */
export const on = (base: keyof typeof bases, set: Readonly<Record<string, unknown>> = {}): Filing =>
  patched(bases[base], set)

const asked = (filing: Filing, need: string) =>
  requiredMaterials(filing, { today: EXAMPLE_DAY })
    .filter((material) => material.need === need)
    .map(({ anyOf }) => anyOf.join('|'))

/** Material ids by need; alternatives joined by `|`. */
export const required = (filing: Filing) => asked(filing, 'required')
export const advised = (filing: Filing) => asked(filing, 'advised')
export const undecided = (filing: Filing) => asked(filing, 'undecided')

export const CARD = ['principalIdFront', 'principalIdBack']
export const UNIT = ['subjectCert', ...CARD]
export const OWNER = ['ownerIdFront', 'ownerIdBack']

/** An individual whose ID was issued in another province. */
export const elsewhere = (province: string) => ({
  province,
  'subject.certProvince': province === '340000' ? '330000' : '340000',
})
