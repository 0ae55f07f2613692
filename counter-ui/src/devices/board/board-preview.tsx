import type { BoardSetup } from '@toiluot/shared/contract';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readAddress } from '../../session/address.ts';
import { type Device, useDevices } from '../devices-context.ts';
import { pictureSize, previewAddress } from './board-draft.ts';

/** What the board's own calculator found; comes from the frame. */
export type Plan = {
  readonly readsToM: number;
  readonly refusal?: { readonly why: 'rows' | 'size'; readonly propose: BoardSetup['layout'] | 'two-screens' };
};

const SETTLE_MS = 350;

/** The real board in its real size, made smaller to fit; follows the draft once typing pauses. */
export function BoardPreview({
  device,
  setup,
  zone,
  onPlan,
}: {
  readonly device: Device;
  readonly setup: BoardSetup;
  readonly zone: string;
  readonly onPlan: (plan: Plan) => void;
}) {
  const {
    i18n: { t },
  } = useDevices();
  const [isSample, setSample] = useState(true);
  const wanted = previewAddress(setup, { zone, seat: readAddress(location).seat, isSample });
  const [address, setAddress] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAddress(wanted), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listen = ({ source, origin, data }: MessageEvent) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      const plan = (data as { boardPlan?: Plan } | null)?.boardPlan;
      if (plan) onPlan(plan);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [onPlan]);
  const [width, height] = pictureSize(device, setup.turn);
  return (
    <section class="board-preview" aria-labelledby="board-preview-title">
      <div class="board-preview-head">
        <h2 id="board-preview-title">{t('board.preview')}</h2>
        <label class="choice">
          <input
            type="checkbox"
            checked={isSample}
            onChange={({ currentTarget }) => setSample(currentTarget.checked)}
          />
          <span>{t('board.sample')}</span>
        </label>
      </div>
      <Scaled width={width} height={height}>
        <iframe
          ref={frame}
          key={address}
          class="board-frame"
          src={address}
          title={t('board.preview-frame', { name: device.name })}
          tabIndex={-1}
          style={{ width: `${width}px`, height: `${height}px` }}
        />
      </Scaled>
      <p class="board-preview-lead">{t('board.preview-lead', { width, height })}</p>
    </section>
  );
}

const MOST_HIGH = 620;

function Scaled({
  width,
  height,
  children,
}: {
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(640);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const scale = Math.min(room / width, MOST_HIGH / height);
  return (
    <div ref={box} class="board-room" style={{ height: `${Math.ceil(height * scale)}px` }}>
      <div class="board-scaled" style={{ transform: `scale(${scale})` }}>
        {children}
      </div>
    </div>
  );
}
