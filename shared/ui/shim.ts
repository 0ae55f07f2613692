// Chrome 63 has no `queueMicrotask`; without it Preact draws once and never again. Import this before everything else.
const surroundings: { queueMicrotask?: (task: () => void) => void } = self;

if (typeof surroundings.queueMicrotask !== 'function') {
  surroundings.queueMicrotask = (task) => {
    Promise.resolve()
      .then(task)
      .catch((error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
      );
  };
}
