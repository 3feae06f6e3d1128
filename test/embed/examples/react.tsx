/** @jsxImportSource react */
import { BeianAssist, useAssist } from '@beian-assist/sdk/react'
import { Form, Input, Select } from 'antd'
import { StrictMode, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { filing } from './filing.ts'

/** A console's own form, controlled by React and antd, with the panel beside it. */
function Console() {
  const [form] = Form.useForm()
  const box = useRef<HTMLDivElement>(null)
  const [receipts, setReceipts] = useState(-1)
  const [errors, setErrors] = useState(-1)
  const assist = useAssist(box)
  const kept = Form.useWatch([], form)
  return (
    <>
      <div ref={box}>
        <h1>ICP备案 主体信息</h1>
        <Form form={form}>
          <Form.Item name="nature" label="主办单位性质">
            <Select options={['企业', '个人', '事业单位'].map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="company" label="主办单位名称">
            <Input />
          </Form.Item>
          <Form.Item name="a17" label="联系人">
            <Input data-beian="principal.name" />
          </Form.Item>
          <Form.Item name="phone" label="负责人手机号码">
            <Input />
          </Form.Item>
        </Form>
      </div>
      <BeianAssist
        form={box}
        profiles={[filing]}
        dock="right"
        onFill={({ detail }) => setReceipts(detail.receipts.filter(({ status }) => status === 'done').length)}
        onFinding={({ detail }) => setErrors(detail.findings.length)}
      />
      <button type="button" id="check" onClick={async () => setErrors((await assist?.check())?.findings.length ?? -2)}>
        check
      </button>
      <output id="model">{JSON.stringify(kept ?? {})}</output>
      <output id="receipts">{receipts}</output>
      <output id="findings">{errors}</output>
    </>
  )
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Console />
  </StrictMode>,
)
