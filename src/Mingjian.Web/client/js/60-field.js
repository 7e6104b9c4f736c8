// Signing out clears what the phone pages keep of this person's day; what has not been sent yet stays for the same account.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || (form.getAttribute('action') !== '/sign-out' && location.pathname !== '/sign-out')) return;
  if (!globalThis.indexedDB || 'cleared' in form.dataset) return;
  event.preventDefault();
  form.dataset.cleared = 'yes';
  const leave = () => HTMLFormElement.prototype.submit.call(form);
  const opening = indexedDB.open('mingjian-field');
  // Never made on this device: nothing to clear, and nothing to be left behind.
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = leave;
  opening.onblocked = leave;
  opening.onsuccess = () => {
    const clearing = opening.result.transaction(['days', 'facts'], 'readwrite');
    clearing.objectStore('days').clear();
    clearing.objectStore('facts').clear();
    clearing.oncomplete = leave;
    clearing.onabort = leave;
  };
});
