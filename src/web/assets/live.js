// Shows how a dispatch goes as the service tells it, without reading the page again.
const place = document.querySelector('[data-live]');
const again = () => setTimeout(() => location.reload(), 5000);
if (place && 'EventSource' in window) {
  const source = new EventSource(place.dataset.live);
  let over = false;
  source.addEventListener('live', (event) => {
    place.innerHTML = JSON.parse(event.data).html;
  });
  // What can be done with it has changed: the buttons come with the whole page.
  source.addEventListener('other', () => {
    over = true;
    source.close();
    location.reload();
  });
  source.addEventListener('error', () => {
    if (!over && source.readyState === EventSource.CLOSED) again();
  });
} else if (place) again();
