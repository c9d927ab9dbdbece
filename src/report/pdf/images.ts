import type { Logo } from '../model.ts';
import type { Port } from './jspdf-port.ts';
import { bytesOf } from './pdf-text.ts';

/** Pictures of a document: each is written once, as the JPEG it is. */
export class Images {
  private readonly logos: Logo[] = [];
  private readonly numbers: number[] = [];

  constructor(port: Port) {
    port.on('putResources', () => {
      for (const { jpeg, width, height } of this.logos) {
        const object = port.reserve();
        this.numbers.push(object);
        port.putStream(object, {
          dictionary:
            `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8` +
            // a JPEG is compressed as it is
            '/Filter/DCTDecode',
          data: bytesOf(atob(jpeg)),
        });
      }
    });
    port.on('putXobjectDict', () =>
      this.numbers.forEach((object, index) => port.write(`/${name(index)} ${object} 0 R`)),
    );
  }

  /** Name of the picture in the resources of every page. */
  nameOf(logo: Logo): string {
    const known = this.logos.indexOf(logo);
    if (known >= 0) return name(known);
    this.logos.push(logo);
    return name(this.logos.length - 1);
  }
}

function name(index: number): string {
  return `L${index}`;
}
