import { broadcast } from './broadcast.ts'
import { culture } from './culture.ts'
import { drugs } from './drugs.ts'
import { education } from './education.ts'
import { finance } from './finance.ts'
import { forum } from './forum.ts'
import { health } from './health.ts'
import type { PreApprovalItem } from './item.ts'
import { news } from './news.ts'
import { publishing } from './publishing.ts'
import { religion } from './religion.ts'
import { rideHailing } from './ride-hailing.ts'
import { tutoring } from './tutoring.ts'

/** The items of the pre-approval list in the order of their codes. */
export const preApprovalItems: readonly PreApprovalItem[] = [
  news,
  publishing,
  education,
  health,
  drugs,
  forum,
  culture,
  broadcast,
  rideHailing,
  finance,
  tutoring,
  religion,
]
