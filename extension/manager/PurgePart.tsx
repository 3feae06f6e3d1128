import type { JSX } from 'preact'
import { PurgeClients } from './PurgeClients.tsx'
import { PurgeScans } from './PurgeScans.tsx'

/** What has done its work goes: pictures by the user's rule, clients by choice. */
export const PurgePart = (): JSX.Element => (
  <>
    <PurgeScans />
    <PurgeClients />
  </>
)
