// React and antd bring no types of their own that resolve here; `runtime.d.ts` says what the page uses.
export * as antd from 'antd'
export { default as zhCN } from 'antd/locale/zh_CN'
export { StyleProvider } from 'antd-cssinjs'
export { createElement, useState } from 'react'
export { createRoot } from 'react-dom/client'
