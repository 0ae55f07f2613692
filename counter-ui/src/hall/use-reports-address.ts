import { useEffect, useState } from 'preact/hooks';

const REPORTS = '#reports';

/** Whether the address asks for the reports, so that the browser's way back leads to the hall. */
export function useReportsAddress() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return {
    isOpen: hash === REPORTS,
    open: () => {
      location.hash = REPORTS;
    },
    close: () => {
      location.hash = '';
    },
  };
}
