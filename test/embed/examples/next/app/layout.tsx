/** @jsxImportSource react */
import type { ReactNode } from 'react'

/** What the page is about: labels alone would only be likely to ask for a filing. */
export const metadata = { title: 'ICP备案 主办单位信息' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
