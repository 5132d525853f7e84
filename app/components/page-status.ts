// The HTTP status of the page that is being rendered, so that its title can say "Error".
import { createContext } from "react";

export const PageStatus = createContext(200);
