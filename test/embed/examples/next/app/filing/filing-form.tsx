/** @jsxImportSource react */
'use client'
import type { Filing } from '@beian-assist/rules'
import { BeianAssist } from '@beian-assist/sdk/react'
import { useRef, useState } from 'react'

export function FilingForm({ filings }: { filings: Filing[] }) {
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const [filled, setFilled] = useState(0)
  return (
    <>
      <form ref={form} id="filing">
        <label>
          主办单位名称 <input name="company" value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          网站名称 <input name="site" />
        </label>
      </form>
      <output id="model">{name}</output>
      <output id="filled">{filled}</output>
      <BeianAssist
        form={form}
        profiles={filings}
        provider="huawei"
        onFill={({ detail }) => setFilled(detail.receipts.filter(({ status }) => status === 'done').length)}
      />
    </>
  )
}
