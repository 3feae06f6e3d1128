import { beijing } from './110000.ts'
import { tianjin } from './120000.ts'
import { hebei } from './130000.ts'
import { shanxi } from './140000.ts'
import { innerMongolia } from './150000.ts'
import { liaoning } from './210000.ts'
import { jilin } from './220000.ts'
import { heilongjiang } from './230000.ts'
import { shanghai } from './310000.ts'
import { jiangsu } from './320000.ts'
import { zhejiang } from './330000.ts'
import { anhui } from './340000.ts'
import { fujian } from './350000.ts'
import { jiangxi } from './360000.ts'
import { shandong } from './370000.ts'
import { henan } from './410000.ts'
import { hubei } from './420000.ts'
import { hunan } from './430000.ts'
import { guangdong } from './440000.ts'
import { guangxi } from './450000.ts'
import { hainan } from './460000.ts'
import { chongqing } from './500000.ts'
import { sichuan } from './510000.ts'
import { guizhou } from './520000.ts'
import { yunnan } from './530000.ts'
import { tibet } from './540000.ts'
import { shaanxi } from './610000.ts'
import { gansu } from './620000.ts'
import { qinghai } from './630000.ts'
import { ningxia } from './640000.ts'
import { xinjiang } from './650000.ts'
import type { Province } from './fact.ts'

/** The 31 provinces that take filings, with what each asks for. */
export const provinces: readonly Province[] = [
  beijing,
  tianjin,
  hebei,
  shanxi,
  innerMongolia,
  liaoning,
  jilin,
  heilongjiang,
  shanghai,
  jiangsu,
  zhejiang,
  anhui,
  fujian,
  jiangxi,
  shandong,
  henan,
  hubei,
  hunan,
  guangdong,
  guangxi,
  hainan,
  chongqing,
  sichuan,
  guizhou,
  yunnan,
  tibet,
  shaanxi,
  gansu,
  qinghai,
  ningxia,
  xinjiang,
]
