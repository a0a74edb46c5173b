/**
 * Runs `work` in a task of its own, soon. By a message, since a hidden page's timers wait for up to a minute.
 * https://developer.chrome.com/blog/timer-throttling-in-chrome-88
 */
export function laterTask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(0);
}
