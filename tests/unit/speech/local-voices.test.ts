// No number and no name leaves the house by way of a voice: names as browsers really offer them.
import { expect, test } from 'vitest';
import { isLocalVoice } from '../../../shared/speech/index.ts';

const offered = (name: string, lang: string, localService = true) => ({ name, lang, localService });

test.each([
  ['Microsoft An - Vietnamese (Vietnam)', 'vi-VN', 'vi'],
  ['Linh', 'vi-VN', 'vi'],
  ['Linh (Enhanced)', 'vi-VN', 'vi'],
  ['Android Speech Recognition and Synthesis from Google vi-vn-x-vic-local', 'vi-VN', 'vi'],
  ['Vietnamese (Northern) espeak-ng', 'vi', 'vi'],
  ['Microsoft Zira - English (United States)', 'en-US', 'en'],
  ['Microsoft Zira Desktop - English (United States)', 'en-US', 'en'],
  ['Samantha', 'en_US', 'en'],
] as const)('[AN17] on the device: %s', (name, lang, language) => {
  expect(isLocalVoice(offered(name, lang), language)).toBe(true);
  // A browser that says "not here" is believed.
  expect(isLocalVoice(offered(name, lang, false), language)).toBe(false);
  expect(isLocalVoice(offered(name, lang), language === 'vi' ? 'en' : 'vi')).toBe(false);
});

test.each([
  ['Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)', 'vi-VN', 'vi'],
  ['Microsoft NamMinh Online (Natural) - Vietnamese (Vietnam)', 'vi-VN', 'vi'],
  ['Android Speech Recognition and Synthesis from Google vi-vn-x-gft-network', 'vi-VN', 'vi'],
  ['Google tiếng Việt', 'vi-VN', 'vi'],
  ['Google Tiếng Việt 1 (Natural)', 'vi-VN', 'vi'],
  // Chrome on Android names voices by language alone; behind it may be a service.
  ['Tiếng Việt Việt Nam', 'vi_VN', 'vi'],
  ['Google US English', 'en-US', 'en'],
  ['Microsoft Aria Online (Natural) - English (United States)', 'en-US', 'en'],
  ['Linh Online', 'vi-VN', 'vi'],
  ['', 'vi-VN', 'vi'],
] as const)('[AN17] not known to be on the device, whatever it says of itself: %s', (name, lang, language) => {
  expect(isLocalVoice(offered(name, lang, true), language)).toBe(false);
});
