// Judges the drawings of a page by where the browser really puts them: nothing overlaps, no text is cut off, edges end at their
// nodes. Runs in the page.

export function geometryFaults(): string[] {
  const found: string[] = []
  const near = (a: number, b: number) => Math.abs(a - b) < 1.5
  document.querySelectorAll<SVGSVGElement>('svg.picture').forEach((svg, number) => {
    const whole = svg.viewBox.baseVal
    const boxes = [...svg.querySelectorAll<SVGGElement>('g.node')].map((node) => {
      const { x, y, width, height } = node.querySelector('rect')!.getBBox()
      const box = { key: node.dataset['key'] ?? '', left: x, top: y, right: x + width, bottom: y + height }
      const at = `picture ${number + 1}, ${box.key}`
      if (box.left < 0 || box.top < 0 || box.right > whole.width || box.bottom > whole.height)
        found.push(`${at} sticks out`)
      node.querySelectorAll<SVGTextElement>('text').forEach((text) => {
        const { x: left, y: top, width: wide, height: high } = text.getBBox()
        if (text.textContent === '') return
        if (left < box.left || left + wide > box.right || top < box.top || top + high > box.bottom)
          found.push(`${at}: ${JSON.stringify(text.textContent)} is ${Math.round(left + wide - box.right)} too wide`)
      })
      return box
    })
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          found.push(`picture ${number + 1}: ${a.key} overlaps ${b.key}`)
    })
    const of = new Map(boxes.map((box) => [box.key, box]))
    svg.querySelectorAll<SVGPathElement>('path.edge').forEach((edge) => {
      const [from, to] = [of.get(edge.dataset['from'] ?? ''), of.get(edge.dataset['to'] ?? '')]
      const length = edge.getTotalLength()
      const [start, end] = [edge.getPointAtLength(0), edge.getPointAtLength(length)]
      const starts = from !== undefined && near(start.x, from.right) && start.y > from.top && start.y < from.bottom
      const ends = to !== undefined && near(end.x, to.left) && end.y > to.top && end.y < to.bottom
      if (!starts || !ends) found.push(`picture ${number + 1}: an edge of ${edge.dataset['from']} ends elsewhere`)
      for (let at = 2; at < length - 2; at += 8) {
        const { x, y } = edge.getPointAtLength(at)
        const hit = boxes.find((box) => x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1)
        if (hit !== undefined) {
          found.push(`picture ${number + 1}: ${edge.dataset['from']} → ${edge.dataset['to']} runs through ${hit.key}`)
          break
        }
      }
    })
  })
  return found
}
