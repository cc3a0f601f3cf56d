/** Enhancement: a box that filters findings by text. Without script the page has the filters by level and severity. */
export const filterScript = `(() => {
  const box = document.getElementById('filter-text');
  if (!box) return;
  box.closest('label').hidden = false;
  box.addEventListener('input', () => {
    const wanted = box.value.trim().toLowerCase();
    for (const policy of document.querySelectorAll('.policy')) {
      policy.classList.toggle('unmatched', wanted !== '' && !policy.textContent.toLowerCase().includes(wanted));
    }
    for (const requirement of document.querySelectorAll('.requirement')) {
      requirement.classList.toggle('unmatched', !requirement.querySelector('.policy:not(.unmatched)'));
    }
  });
})();`;
