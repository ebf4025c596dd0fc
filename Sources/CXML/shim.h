#include <libxml/xmlversion.h>
/* Debian's libxml2 knows ICU, whose headers differ from those of the toolchain's ICU; none of it is used here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
