// The styles of maps, fetched with the first of them.

const HREF = "/enhance/map.css";

/** Resolves when they hold; a second time at once. */
export async function loadMapStyles(): Promise<void> {
  if (document.querySelector(`link[href="${HREF}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = HREF;
  await new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}
