/** @jsxImportSource react */
import { check } from '@beian-assist/rules'
import { FilingForm } from './filing-form'

export const dynamic = 'force-dynamic'

const filing = {
  subject: { name: '青禾示例科技有限公司', nature: 4, certType: 1, certNumber: '91110108MA01A2B3C5' },
  principal: { name: '李示例' },
  websites: [{ name: '青禾示例官网' }],
}

/** The rules run on the server, the form and its assistant in the browser. */
export default function Page() {
  const { findings } = check(filing, { provider: 'huawei', today: '2026-11-24', complete: false })
  return (
    <main>
      <h1>ICP备案 主办单位信息</h1>
      <ul id="server">
        {findings.map(({ ruleId, message }) => (
          <li key={ruleId}>{message}</li>
        ))}
      </ul>
      <FilingForm filings={[filing]} />
    </main>
  )
}
