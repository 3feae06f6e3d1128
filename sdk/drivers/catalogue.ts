import type { ControlNodes } from '../page/nodes.ts'
import type { ControlKind, Target } from '../types.ts'
import { cascader } from './cascader.ts'
import { checkbox } from './checkbox.ts'
import { checkboxGroup } from './checkbox-group.ts'
import { combobox } from './combobox.ts'
import { composite } from './composite.ts'
import { date } from './date.ts'
import { dateRange } from './date-range.ts'
import type { Driver } from './driver.ts'
import { nativeSelect } from './native-select.ts'
import { number } from './number.ts'
import { radio } from './radio.ts'
import { toggleSwitch } from './switch.ts'
import { tags } from './tags.ts'
import { text } from './text.ts'
import { textarea } from './textarea.ts'
import { upload } from './upload.ts'

export const drivers: readonly Driver[] = [
  text,
  textarea,
  number,
  nativeSelect,
  combobox,
  cascader,
  radio,
  checkbox,
  checkboxGroup,
  toggleSwitch,
  date,
  dateRange,
  tags,
  upload,
  composite,
]

export const driverOfKind = (kind: ControlKind): Driver | undefined =>
  drivers.find((driver) => driver.kinds.includes(kind))

export const driverFor = (nodes: ControlNodes, target: Target): Driver | undefined =>
  drivers.find((driver) => driver.kinds.includes(nodes.kind) && driver.match(nodes, target))
