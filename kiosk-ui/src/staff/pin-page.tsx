import { Button, describeRefusal, Icon } from '@toiluot/shared/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PageHead } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { useTexts } from '../texts.tsx';
import type { Refusal, StaffDesk } from './staff-desk.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const LONGEST = 12;
const SHORTEST = 6;

/** Asks for the PIN; what is typed is shown as dots. */
export function PinPage({ desk }: { readonly desk: StaffDesk }) {
  const { t, bilingual } = useTexts();
  const [pin, setPin] = useState('');
  const page = useRef<HTMLElement>(null);
  useTight(page);
  const word = desk.word.value;
  const enter = async () => {
    setPin('');
    await desk.enter(pin);
  };
  usePhysicalKeys(setPin);
  return (
    <main class="page staff-pin" ref={page}>
      <PageHead title={bilingual('staff.pin.title')} />
      <p class="pin-dots" role="status" aria-label={t('staff.pin.typed', { n: pin.length })}>
        {'●'.repeat(pin.length) || '\u00a0'}
      </p>
      <p class="pin-word" role="alert">
        {word && 'code' in word ? <RefusalLine refusal={word} /> : '\u00a0'}
      </p>
      <div class="pin-pad" role="group" aria-label={t('staff.pin.pad')}>
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            class="key num"
            onClick={() => setPin((typed) => (typed.length < LONGEST ? typed + digit : typed))}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          class="key"
          aria-label={t('pad.erase')}
          onClick={() => setPin((typed) => typed.slice(0, -1))}
        >
          <Icon name="erase" />
        </button>
      </div>
      <div class="staff-acts">
        <Button kind="primary" class="take" icon="check" disabled={pin.length < SHORTEST} onPress={enter}>
          {t('staff.pin.enter')}
        </Button>
        <Button icon="home" onPress={desk.leave}>
          {t('page.home')}
        </Button>
      </div>
    </main>
  );
}

export function RefusalLine({ refusal }: { readonly refusal: Refusal }) {
  const texts = useTexts();
  return <>{describeRefusal(texts, refusal)}</>;
}

function usePhysicalKeys(setPin: (edit: (typed: string) => string) => void): void {
  useEffect(() => {
    const erase = (event: KeyboardEvent) => {
      if (event.key === 'Backspace') setPin((typed) => typed.slice(0, -1));
    };
    document.addEventListener('keydown', erase);
    return () => document.removeEventListener('keydown', erase);
  }, []);
}
