import { boot } from '../page/host.ts'
import { nativeForm } from './form.ts'
import css from './style.css?inline'
import { truth } from './truth.ts'

boot({ truth, css: [css], mount: nativeForm })
