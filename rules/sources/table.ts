import { aliyunSources } from './aliyun.ts'
import { autoAiSources } from './auto-ai.ts'
import { baiduSources } from './baidu.ts'
import type { Cited } from './cited.ts'
import { guokeyunSources } from './guokeyun.ts'
import { hsySources } from './hsy.ts'
import { huaweiSources } from './huawei.ts'
import { inspurSources } from './inspur.ts'
import { jdcloudSources } from './jdcloud.ts'
import { miitSources } from './miit.ts'
import { miitEraSources } from './miit-era.ts'
import { projectSources } from './project.ts'
import { qingcloudSources } from './qingcloud.ts'
import { resellerSources } from './reseller.ts'
import { standardSources } from './standard.ts'
import { tencentSources } from './tencent.ts'
import { volcengineSources } from './volcengine.ts'
import { wechatSources } from './wechat.ts'
import { xinnetSources } from './xinnet.ts'

const all = {
  ...huaweiSources,
  ...tencentSources,
  ...qingcloudSources,
  ...inspurSources,
  ...volcengineSources,
  ...baiduSources,
  ...wechatSources,
  ...hsySources,
  ...xinnetSources,
  ...aliyunSources,
  ...miitSources,
  ...standardSources,
  ...miitEraSources,
  ...projectSources,
  ...jdcloudSources,
  ...guokeyunSources,
  ...autoAiSources,
  ...resellerSources,
} as const

export type SourceId = keyof typeof all

/** Every page or notice that a rule or a provincial fact cites, by id. */
export const sources: Readonly<Record<SourceId, Cited>> = all
