import { createApp } from 'vue'
import 'element-plus/dist/index.css'
import FilingConsole from './FilingConsole.vue'

createApp(FilingConsole).mount('#app')
