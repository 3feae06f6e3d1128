import type { FieldPath } from '@beian-assist/rules'
import { type ProfilePlace, profilePlace } from '../../check/profile-place.ts'
import { readFiling } from '../../plan/read-filing.ts'
import type { PanelStore } from '../state/store.ts'

/** Where in the chosen profile that stands of which a finding speaks, with the page in front as it is now. */
export function placeInProfile(store: PanelStore, path: FieldPath): ProfilePlace {
  const scan = store.scan.value
  const filing = store.filing.value
  return scan && filing ? profilePlace(path, readFiling(scan).filing, filing) : { at: path }
}
