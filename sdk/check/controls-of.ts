import type { Finding } from '@beian-assist/rules'
import type { ControlId, Scan } from '../types.ts'

/** Controls that stand for a place of the filing. */
export function controlsOf(finding: Pick<Finding, 'fields'>, scan: Scan): readonly ControlId[] {
  return finding.fields.flatMap((path) =>
    scan.mappings.flatMap((mapping) =>
      mapping.status !== 'refused' && mapping.path === path ? [mapping.control] : [],
    ),
  )
}
