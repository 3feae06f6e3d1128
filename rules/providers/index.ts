import { aliyun } from './aliyun.ts'
import { baidu } from './baidu.ts'
import { huawei } from './huawei.ts'
import { jdcloud } from './jdcloud.ts'
import { miit } from './miit.ts'
import { other } from './other.ts'
import type { Provider } from './provider.ts'
import { tencent } from './tencent.ts'
import { volcengine } from './volcengine.ts'

/** Access providers in the order of the dictionary, with what each asks for. */
export const providers: readonly Provider[] = [huawei, aliyun, tencent, baidu, volcengine, jdcloud, miit, other]
