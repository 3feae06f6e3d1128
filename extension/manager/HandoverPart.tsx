import type { JSX } from 'preact'
import { GiveClients } from './GiveClients.tsx'
import { TakeClients } from './TakeClients.tsx'

/** Chosen clients to another vault, and from one. */
export const HandoverPart = (): JSX.Element => (
  <>
    <GiveClients />
    <TakeClients />
  </>
)
