import type { Locale } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type ExtensionKey, text } from '../messages/index.ts'
import { sendPhoto } from './photo-channel.ts'

type State = 'asking' | 'ready' | 'refused' | 'none'

/** What a phone's rear camera gives; more only makes reading slower. */
const WANTED: MediaStreamConstraints = { video: { facingMode: 'environment', width: { ideal: 1920 } }, audio: false }
const QUALITY = 0.92

/** Takes pictures of documents for the panel. Nothing is stored; the camera goes off with the tab. */
export function CameraPage({ locale }: { locale: Locale }): JSX.Element {
  const t = (key: ExtensionKey, values?: Readonly<Record<string, string | number>>) => text(locale, key, values)
  const video = useRef<HTMLVideoElement>(null)
  const state = useSignal<State>('asking')
  const sent = useSignal(0)

  useEffect(() => {
    let stream: MediaStream | undefined
    navigator.mediaDevices
      .getUserMedia(WANTED)
      .then((got) => {
        stream = got
        if (video.current) video.current.srcObject = got
        state.value = 'ready'
      })
      .catch((error: unknown) => {
        state.value = error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'refused'
      })
    return () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [state])

  async function shoot(): Promise<void> {
    const from = video.current
    if (!from) return
    const canvas = new OffscreenCanvas(from.videoWidth, from.videoHeight)
    canvas.getContext('2d')?.drawImage(from, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    sent.value += 1
    sendPhoto(new File([blob], `${t('camera.file')} ${sent.value}.jpg`, { type: 'image/jpeg' }))
  }

  return (
    <main class="panel camera">
      <h1>{t('camera.title')}</h1>
      <p class="muted">{t('camera.hint')}</p>
      {state.value === 'asking' && <p role="status">{t('camera.asking')}</p>}
      {(state.value === 'refused' || state.value === 'none') && (
        <p role="alert" class="notice notice-attention">
          {t(state.value === 'none' ? 'camera.none' : 'camera.refused')}
        </p>
      )}
      <video ref={video} autoplay playsInline muted hidden={state.value !== 'ready'} aria-label={t('camera.view')} />
      {state.value === 'ready' && (
        <button type="button" class="primary" onClick={shoot}>
          {t('camera.shoot')}
        </button>
      )}
      <p role="status">{sent.value > 0 && t('camera.sent', { count: sent.value })}</p>
    </main>
  )
}
